/** YAML nodes that know where each of them was written. */
@NullMarked
package com.oraclelumira.auditor.yaml;

import org.jspecify.annotations.NullMarked;
