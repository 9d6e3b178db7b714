/// `./millrace ask`: asks a running suite a question, as any other program would.
package dev.millrace.local.ask;
