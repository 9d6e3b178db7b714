/// Incidents of ServiceNow.
@NullMarked
package dev.millrace.triage.desk.servicenow;

import org.jspecify.annotations.NullMarked;
