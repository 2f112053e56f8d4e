/** The auditor on a server: what starts, in which order, and what stops. */
@NullMarked
package com.oraclelumira.auditor.web;

import org.jspecify.annotations.NullMarked;
