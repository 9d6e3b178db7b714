/// Files tickets in the systems that people work in, once each, and takes in what people do with them there.
@NullMarked
package dev.millrace.triage.desk;

import org.jspecify.annotations.NullMarked;
