/// The ticket systems that people work in.
@NullMarked
package dev.millrace.triage.desk;

import org.jspecify.annotations.NullMarked;
