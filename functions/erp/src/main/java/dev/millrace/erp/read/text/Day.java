package dev.millrace.erp.read.text;

import java.time.LocalDate;
import java.util.Optional;

/// A day as it was printed.
///
/// @param value by the order of day and month that the document follows
/// @param other the day that the other order would make, where both are possible: then the value is no certainty
/// @param from where it starts in the text
/// @param to where it ends in the text
public record Day(LocalDate value, Optional<LocalDate> other, int from, int to) {}
