/// Compares this engine with executions that AWS itself recorded.
///
/// The recordings and templates are LocalStack's (see the data folder); `bindings.jsonl` says which template, with
/// which changes, each recording ran. Task results are taken from the recording, so that only the engine is measured.
package dev.millrace.local.statemachines.conformance;
