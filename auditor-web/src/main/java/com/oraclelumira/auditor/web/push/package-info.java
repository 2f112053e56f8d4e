/** Pushes that a git host tells: who sent them, which repository they are about. */
@NullMarked
package com.oraclelumira.auditor.web.push;

import org.jspecify.annotations.NullMarked;
