/// The processes of the local cloud: started, watched, started again when they die, and gone when the launcher is.
package dev.millrace.local.process;
