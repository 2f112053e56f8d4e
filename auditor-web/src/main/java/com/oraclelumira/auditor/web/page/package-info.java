/** The pages people read: servlets, words in two languages, templates. */
@NullMarked
package com.oraclelumira.auditor.web.page;

import org.jspecify.annotations.NullMarked;
