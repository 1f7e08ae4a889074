-- Nearly everybody is active: H2 takes this index to find them all, and then sorts them for one page of the list.
drop index account_deactivated;
