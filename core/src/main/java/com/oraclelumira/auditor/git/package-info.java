/** Files and authorship at a commit, read from a git object store without touching a work tree. */
@NullMarked
package com.oraclelumira.auditor.git;

import org.jspecify.annotations.NullMarked;
