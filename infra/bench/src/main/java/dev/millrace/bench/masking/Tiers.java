package dev.millrace.bench.masking;

import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.names.FastNames;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The engines that are measured, by what they find.
final class Tiers {

    private Tiers() {}

    /// Every identifier that has a form of its own.
    static MaskingEngine structured() {
        return MaskingEngine.structured().under(MaskingPolicy.STRICT);
    }

    /// Names too.
    static MaskingEngine everything() {
        return MaskingEngine.standard().with(FastNames.load()).under(MaskingPolicy.STRICT);
    }

    /// What all of them look for.
    static List<DetectorFacts> facts() {
        return everything().facts();
    }

    /// What the structured tier looks for.
    static Set<InfoType> structuredTypes() {
        return structured().facts().stream().map(DetectorFacts::type).collect(Collectors.toSet());
    }
}
