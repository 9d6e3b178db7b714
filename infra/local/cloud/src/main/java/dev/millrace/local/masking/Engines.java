package dev.millrace.local.masking;

import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;

/// Puts together what looks for sensitive values on this machine.
final class Engines {

    private Engines() {}

    /// Every detector there is, under that policy.
    static MaskingEngine under(MaskingPolicy policy) {
        return MaskingEngine.standard().under(policy);
    }
}
