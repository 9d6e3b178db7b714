/// Masking by the engine of the layer `dlp`.
@NullMarked
package dev.millrace.triage.mask.dlp;

import org.jspecify.annotations.NullMarked;
