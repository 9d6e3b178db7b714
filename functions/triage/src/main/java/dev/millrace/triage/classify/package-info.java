/// Tells what a ticket is about from past tickets that people labelled.
@NullMarked
package dev.millrace.triage.classify;

import org.jspecify.annotations.NullMarked;
