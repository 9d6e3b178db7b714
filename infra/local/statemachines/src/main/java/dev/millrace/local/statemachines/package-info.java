/// Step Functions for a laptop: the JSONata query language, standard workflows, and a journal that survives a crash.
///
/// Start at [StateMachines].
package dev.millrace.local.statemachines;
