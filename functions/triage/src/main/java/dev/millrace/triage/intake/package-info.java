/// Takes tickets in and masks them before anything else reads them.
@NullMarked
package dev.millrace.triage.intake;

import org.jspecify.annotations.NullMarked;
