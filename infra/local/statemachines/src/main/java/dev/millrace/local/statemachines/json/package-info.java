/// JSON as every other package here sees it: immutable in spirit, never a Java null.
package dev.millrace.local.statemachines.json;
