/// State machine definitions: read from JSON or YAML, checked whole, then typed.
package dev.millrace.local.statemachines.definition;
