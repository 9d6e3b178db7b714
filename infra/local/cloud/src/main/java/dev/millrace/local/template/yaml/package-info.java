/// YAML with CloudFormation's tags, as a tree in which every value knows its line.
package dev.millrace.local.template.yaml;
