package dev.millrace.dlp.network;

import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;

/// Detectors of addresses on networks.
public final class NetworkDetectors {

    private NetworkDetectors() {}

    /// All of them.
    public static List<CandidateDetector> all() {
        return List.of(
                new EmailAddresses(),
                new UrlCredentials(),
                new IpV4Addresses(),
                new IpV6Addresses(),
                new MacAddresses(),
                new Urls(),
                new DomainNames());
    }
}
