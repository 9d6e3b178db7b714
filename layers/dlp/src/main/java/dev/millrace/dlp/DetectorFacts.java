package dev.millrace.dlp;

import com.google.errorprone.annotations.Immutable;

/// What a detector looks for and how it makes sure, as the table of detectors shows it.
///
/// @param region ISO 3166 alpha-2 code of the country that issues the identifier, or `global`
/// @param finds the form of the value, in a few words
/// @param check how a candidate is validated, in a few words
/// @param source the standard or the page that defines form and check
@Immutable
public record DetectorFacts(InfoType type, String region, String finds, String check, String source) {}
