/// Lines on disk that survive a kill.
package dev.millrace.local.events.journal;
