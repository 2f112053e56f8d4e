/** What a kind of receiver has to offer, and the tools that all of them share. A channel is a package of its own beside this. */
@NullMarked
package com.oraclelumira.auditor.web.alert.channel;

import org.jspecify.annotations.NullMarked;
