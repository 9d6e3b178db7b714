/// What the launcher shows of documents on their way into the index.
package dev.millrace.local.ingestion;
