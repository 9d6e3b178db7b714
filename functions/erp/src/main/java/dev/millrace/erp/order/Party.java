package dev.millrace.erp.order;

import java.util.Optional;

/// Who sells or buys, as the document says.
///
/// @param gln the Global Location Number of GS1: 13 digits, the last of them a check digit
/// @param vat the VAT number with its country before it, without blanks: `DE123456789`
/// @param registration the number in a register of companies
public record Party(
        Optional<String> name,
        Optional<String> gln,
        Optional<String> vat,
        Optional<String> registration,
        Optional<Address> address) {

    /// Nobody is named.
    public static Party unknown() {
        return new Party(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Somebody of whom only the name is known.
    public static Party named(String name) {
        return new Party(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
