/// What a service desk promises, when it is there, and who is on duty.
@NullMarked
package dev.millrace.triage.service;

import org.jspecify.annotations.NullMarked;
