/// Reads the shipped SAM template into the model from which the local cloud is composed.
///
/// Start at [dev.millrace.local.template.Templates].
package dev.millrace.local.template;
