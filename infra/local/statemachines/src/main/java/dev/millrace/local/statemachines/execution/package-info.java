/// One execution as a deterministic machine: signals in, history events and task calls out. No clock, no thread, no
/// disk.
package dev.millrace.local.statemachines.execution;
