/// KMS and Secrets Manager on a laptop: what AWS keeps in hardware lies in the data folder, for its owner's eyes alone.
@NullMarked
package dev.millrace.local.secrets;

import org.jspecify.annotations.NullMarked;
