/// What a template declares, as values: the model from which the local cloud is composed.
package dev.millrace.local.template.model;
