/** A real engine for tests: stand-in images, the reference stack, and hands that change it. */
@NullMarked
package com.oraclelumira.auditor.lab;

import org.jspecify.annotations.NullMarked;
