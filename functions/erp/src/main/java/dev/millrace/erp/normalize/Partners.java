package dev.millrace.erp.normalize;

import java.util.List;

/// The master data of who buys and sells.
public interface Partners {

    /// Those with that VAT number.
    List<Partner> withVat(String vat);

    /// Those with that Global Location Number.
    List<Partner> withGln(String gln);

    /// Those that a name may mean: all in the same block, so that few are compared.
    ///
    /// @param block as [MatchParty#blocks] makes it of a name
    List<Partner> inBlock(String block);
}
