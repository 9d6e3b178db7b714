package dev.millrace.dlp;

import dev.millrace.dlp.national.NationalIds;
import dev.millrace.dlp.network.EmailAddresses;
import dev.millrace.dlp.network.IpV4Addresses;
import dev.millrace.dlp.network.IpV6Addresses;
import dev.millrace.dlp.network.UrlCredentials;
import dev.millrace.dlp.number.DigitRuns;
import dev.millrace.dlp.number.Ibans;
import dev.millrace.dlp.number.PaymentCards;
import dev.millrace.dlp.number.PhoneNumbers;
import dev.millrace.dlp.scan.CandidateDetector;
import dev.millrace.dlp.scan.OnePass;
import java.util.ArrayList;
import java.util.List;

/// The identifiers that have a form of their own.
final class StandardDetectors {

    private StandardDetectors() {}

    static Detector inOnePass() {
        var detectors = new ArrayList<CandidateDetector>(List.of(
                new EmailAddresses(),
                new UrlCredentials(),
                new IpV4Addresses(),
                new IpV6Addresses(),
                new Ibans(),
                new DigitRuns(new PaymentCards()),
                new DigitRuns(new PhoneNumbers())));
        detectors.addAll(NationalIds.all());
        return new OnePass(detectors);
    }
}
