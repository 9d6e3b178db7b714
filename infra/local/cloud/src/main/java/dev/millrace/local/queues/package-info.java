/// Queues, and what Lambda does to feed them to functions.
package dev.millrace.local.queues;
