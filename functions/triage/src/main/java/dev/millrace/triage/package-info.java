/// Takes tickets in, finds out what they are about, who works on them and how soon, and learns from corrections.
@NullMarked
package dev.millrace.triage;

import org.jspecify.annotations.NullMarked;
