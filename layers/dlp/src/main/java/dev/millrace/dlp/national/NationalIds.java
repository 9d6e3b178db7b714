package dev.millrace.dlp.national;

import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;
import java.util.stream.Stream;

/// Identifiers that states give to persons and companies.
///
/// Each is a description; all of them are looked for in one reading. A value whose form is its own and whose check
/// is right is found anywhere; a number that could be anything needs words near by that introduce it
/// (`context/*.txt`).
public final class NationalIds {

    private NationalIds() {}

    /// One detector for all.
    public static List<CandidateDetector> all() {
        return List.of(new NationalIdScanner(described()));
    }

    /// The descriptions.
    static List<NationalId> described() {
        return Stream.of(
                        AmericanIds.all(),
                        BrazilianIds.all(),
                        BritishIds.all(),
                        GermanIds.all(),
                        FrenchIds.all(),
                        SpanishIds.all(),
                        ItalianIds.all(),
                        NorthernIds.all(),
                        AustralianIds.all(),
                        AsianIds.all())
                .flatMap(List::stream)
                .toList();
    }
}
