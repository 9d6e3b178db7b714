package dev.millrace.dlp.finance;

import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;

/// Detectors of the identifiers of banks and wallets.
public final class FinanceDetectors {

    public static final InfoType BIC_CODE = new InfoType("BIC_CODE");
    public static final InfoType US_ABA_ROUTING = new InfoType("US_ABA_ROUTING");
    public static final InfoType CRYPTO = new InfoType("CRYPTO");

    private FinanceDetectors() {}

    /// All of them.
    public static List<CandidateDetector> all() {
        return List.of(
                new BankIdentifierCodes(),
                new RoutingNumbers(),
                new BitcoinAddresses(),
                new SegwitAddresses(),
                new EthereumAddresses());
    }
}
