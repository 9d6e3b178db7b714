/// `./millrace triage`: what the classifier would have done with a history of tickets.
@NullMarked
package dev.millrace.local.triage;

import org.jspecify.annotations.NullMarked;
