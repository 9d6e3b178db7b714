/// Policies as versioned data, and what they need to run.
@NullMarked
package dev.millrace.policies;

import org.jspecify.annotations.NullMarked;
