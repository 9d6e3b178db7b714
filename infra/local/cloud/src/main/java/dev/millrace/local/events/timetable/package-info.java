/// When schedule expressions are due.
package dev.millrace.local.events.timetable;
