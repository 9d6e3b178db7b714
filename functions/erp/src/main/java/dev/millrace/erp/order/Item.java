package dev.millrace.erp.order;

import java.util.Optional;

/// What is sold, as the document names it.
///
/// @param sellerId the seller's article number
/// @param buyerId the buyer's
/// @param gtin the Global Trade Item Number of GS1: 8, 12, 13 or 14 digits, the last of them a check digit
public record Item(Optional<String> name, Optional<String> sellerId, Optional<String> buyerId, Optional<String> gtin) {}
