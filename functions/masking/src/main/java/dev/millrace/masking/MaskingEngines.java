package dev.millrace.masking;

import dev.millrace.core.env.Environment;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.names.NamesTier;

/// Puts together what looks for sensitive values in these functions.
final class MaskingEngines {

    /// One of each, so that the first batch does not wait for phone books and issuer lists to load.
    private static final RawText SAMPLES = new RawText(
            "Dear Jane Doe of Springfield, 7 May 2026: jane@example.com, +1 212 555 0100, 020 7946 0018, 4012 8888 8888 1881, DE02120300000000202051");

    private MaskingEngines() {}

    /// Every detector there is, and the tier of names that the variable `NAMES` asks for, loaded. No service is asked
    /// before there is a text. The policy is a matter of each tenant's.
    ///
    /// @throws dev.millrace.core.error.Defect if there is no such tier
    static MaskingEngine warm(Environment environment) {
        var names = NamesTier.from(environment);
        var engine = MaskingEngine.standard().with(names.load(environment));
        var local = names.asksNobody() ? engine : MaskingEngine.standard();
        local.mask(SAMPLES);
        return engine;
    }
}
