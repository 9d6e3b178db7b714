/// Masks what this bounded context reads from elsewhere.
@NullMarked
package dev.millrace.triage.mask;

import org.jspecify.annotations.NullMarked;
