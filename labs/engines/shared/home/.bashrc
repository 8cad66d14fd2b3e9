# The prompt is short because the terminal stands beside the lesson's text.
PS1='\[\e[1;36m\]${LAB_PROMPT:-node}\[\e[0m\]:\[\e[1;34m\]\w\[\e[0m\]\$ '
HISTSIZE=2000
HISTCONTROL=ignoredups
shopt -s checkwinsize histappend
alias ls='ls --color=auto' ll='ls -l --color=auto' grep='grep --color=auto'
export LESS=-RF EDITOR=vim PAGER=less
