/// How much texts have in common, and what neighbours say together about a text.
@NullMarked
package dev.millrace.triage.classify.kernel;

import org.jspecify.annotations.NullMarked;
