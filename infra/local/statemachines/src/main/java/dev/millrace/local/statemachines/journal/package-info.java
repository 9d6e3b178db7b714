/// What must survive a crash, on disk: append-only, flushed in groups, cut at a torn tail.
package dev.millrace.local.statemachines.journal;
