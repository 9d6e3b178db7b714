/// The commands of the launcher.
package dev.millrace.local.cli;
