/// The service desk's data from YAML files.
@NullMarked
package dev.millrace.triage.service.yaml;

import org.jspecify.annotations.NullMarked;
