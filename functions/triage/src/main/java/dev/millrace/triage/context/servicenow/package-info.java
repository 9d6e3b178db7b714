/// The configuration management database of ServiceNow.
@NullMarked
package dev.millrace.triage.context.servicenow;

import org.jspecify.annotations.NullMarked;
