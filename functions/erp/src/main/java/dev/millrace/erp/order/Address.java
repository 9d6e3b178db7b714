package dev.millrace.erp.order;

import java.util.Optional;

/// Where somebody sits.
///
/// @param street with the number of the house
/// @param country ISO 3166-1, two letters
public record Address(
        Optional<String> street, Optional<String> city, Optional<String> postalCode, Optional<String> country) {}
