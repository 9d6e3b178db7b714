package dev.millrace.local.masking;

import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.names.FastNames;

/// Puts together what looks for sensitive values on this machine.
final class Engines {

    private Engines() {}

    /// Every detector that needs no other model than its own lists and weights, under that policy.
    static MaskingEngine under(MaskingPolicy policy) {
        return MaskingEngine.standard().with(FastNames.load()).under(policy);
    }
}
