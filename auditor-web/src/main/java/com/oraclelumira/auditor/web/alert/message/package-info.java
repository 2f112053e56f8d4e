/** What is told to people, whatever channel carries it: plain text in parts, counted and shortened, never escaped here. */
@NullMarked
package com.oraclelumira.auditor.web.alert.message;

import org.jspecify.annotations.NullMarked;
