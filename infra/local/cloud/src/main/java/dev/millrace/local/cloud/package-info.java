/// The composition: what a template declares becomes running parts, wired to each other.
package dev.millrace.local.cloud;
