package dev.millrace.erp.normalize;

import java.util.Optional;

/// Something in the catalogue.
///
/// @param id the seller's article number
/// @param unit that it is sold in, a code of UN/ECE Recommendation 20
public record Article(String id, String name, Optional<String> gtin, String unit) {}
