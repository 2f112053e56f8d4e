/** Rules: YAML with CEL conditions in, violations of subjects out. Knows subjects only, neither side's own types. */
@NullMarked
package com.oraclelumira.auditor.rule;

import org.jspecify.annotations.NullMarked;
